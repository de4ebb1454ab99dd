package app.farvel.account.web;

import app.farvel.shared.Typed;

record AddressForm(String address) {

    AddressForm {
        address = Typed.text(address);
    }
}
