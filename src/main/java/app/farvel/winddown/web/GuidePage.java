package app.farvel.winddown.web;

import app.farvel.winddown.Guide;

/** The guide for the talk, with the way from each blank to its question. */
record GuidePage(Guide guide) {

    public String anchor(String name) {
        return "/wind-downs/" + guide.windDown().id() + "/message#field-" + name;
    }
}
