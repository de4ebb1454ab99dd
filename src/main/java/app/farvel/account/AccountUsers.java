package app.farvel.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as the security library sees them: asked for by e-mail, named by id. */
@Component
class AccountUsers implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;

    AccountUsers(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return accounts.named(email)
                .map(AccountUsers::user)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody has this e-mail"));
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
        var before = user.getPassword();
        if (encoded == null || before == null) return user;
        accounts.encodeAnew(UUID.fromString(user.getUsername()), before, encoded);
        return User.withUserDetails(user).password(encoded).build();
    }

    static UserDetails user(Account account) {
        return User.withUsername(account.id().toString())
                .password(account.password())
                .authorities("ROLE_USER")
                .build();
    }
}
