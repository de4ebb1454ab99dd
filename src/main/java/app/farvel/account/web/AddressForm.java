package app.farvel.account.web;

record AddressForm(String address) {

    AddressForm {
        address = Typed.text(address);
    }
}
