package app.farvel.script;

/**
 * What of a playbook has to do with the plan the other side may be asked for; its ids are empty where it has none.
 *
 * @param expected the follow-up that waits for the plan
 * @param answer what somebody has answered who sends one
 * @param agreed the line of the checklist that is done when it was agreed
 */
public record PlanRoles(String expected, String answer, String agreed) {

    public static final PlanRoles NONE = new PlanRoles("", "", "");
}
