package app.farvel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.annotations.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.modulith.core.ApplicationModules;

/** The shape every module keeps. */
class ArchitectureTests {

    /** Found before an account is known, or belonging to none. */
    private static final Set<String> WITHOUT_TENANT = Set.of("Account", "LinkToken", "RecoveryCode");

    private static final JavaClasses FARVEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.farvel");

    /** Its failures may be known everywhere: a page tells of them. */
    private static final DescribedPredicate<JavaClass> SQL = resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .and(not(assignableTo(Throwable.class)));

    private static final DescribedPredicate<JavaClass> SQL_CLASS = DescribedPredicate.describe(
            "named …Index or …Sql", named -> outermost(named).getSimpleName().matches(".*(Index|Sql)"));

    @Test
    void callsOnlyTheModulesItMay() {
        ApplicationModules.of(FarvelApplication.class).verify();
    }

    @Test
    void keepsPagesToThemselves() {
        classes()
                .that(resideInAPackage("app.farvel..web.."))
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(FARVEL);
    }

    @Test
    void letsNoDomainKnowAPage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.farvel..web..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.farvel..web.."))
                .check(FARVEL);
    }

    @Test
    void speaksSqlInOnePlaceOfAModule() {
        noClasses()
                .that(are(not(SQL_CLASS)))
                .and()
                .areNotAnnotatedWith(Configuration.class)
                .should()
                .dependOnClassesThat(are(SQL))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "native query",
                        call -> call.getTargetOwner().isAssignableTo(EntityManager.class)
                                && call.getName().startsWith("createNative")))
                .check(FARVEL);
        noClasses()
                .that()
                .areAnnotatedWith(Configuration.class)
                .should()
                .dependOnClassesThat(
                        are(SQL.and(not(type(DataSource.class).or(type(TransactionAwareDataSourceProxy.class))))))
                .as("configurations may name the data source, to order the beans around it or hand it on, and no more")
                .check(FARVEL);
        methods()
                .that()
                .areAnnotatedWith(Query.class)
                .and()
                .areDeclaredInClassesThat(are(not(SQL_CLASS)))
                .should(beWrittenInHql())
                .check(FARVEL);
        classes().that(SQL_CLASS).should().notBePublic().check(FARVEL);
    }

    @Test
    void givesEveryRowItsAccount() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and(not(DescribedPredicate.<JavaClass>describe(
                        "exempt", type -> WITHOUT_TENANT.contains(type.getSimpleName()))))
                .should(haveATenant())
                .check(FARVEL);
    }

    @Test
    void makesItsIdsItselfAndFetchesChildrenByQuery() {
        noFields()
                .should()
                .beAnnotatedWith(GeneratedValue.class)
                .orShould()
                .beAnnotatedWith(ElementCollection.class)
                .orShould()
                .beAnnotatedWith(ManyToMany.class)
                .orShould()
                .beAnnotatedWith(OneToMany.class)
                .check(FARVEL);
    }

    @Test
    void givesItsEntitiesVerbsAndNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should(beNoSetter())
                .check(FARVEL);
    }

    @Test
    void namesThingsAfterTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
                .orShould()
                .resideInAnyPackage("..common..", "..util..", "..helper..")
                .check(FARVEL);
    }

    @Test
    void injectsByConstructor() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(FARVEL);
    }

    private static ArchCondition<JavaMethod> beWrittenInHql() {
        return new ArchCondition<>("be written in HQL") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getAnnotationOfType(Query.class).nativeQuery())
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a native query"));
            }
        };
    }

    private static ArchCondition<JavaMethod> beNoSetter() {
        return new ArchCondition<>("be no setter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var isSetter = method.getOwner().getFields().stream()
                        .anyMatch(field -> method.getName().equalsIgnoreCase("set" + field.getName()));
                if (isSetter) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveATenant() {
        return new ArchCondition<>("have a field with @TenantId") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                if (entity.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(TenantId.class)))
                    events.add(SimpleConditionEvent.violated(entity, entity.getName() + " has no @TenantId"));
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }
}
