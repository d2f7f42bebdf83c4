package queues.learn.race;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * The ways in which jcstress has a test compiled, the ones that show most first. Biased locking, which JDK 17 still knows
 * when asked, would double their number and changes nothing here.
 */
final class CompileModes {
    private CompileModes() {}

    static List<VMSupport.Config> available() {
        return VMSupport.getAvailableVMConfigs().stream()
                .filter(each -> !each.origArgs().contains("-XX:+UseBiasedLocking"))
                .sorted(Comparator.comparingInt(CompileModes::rank))
                .toList();
    }

    private static int rank(VMSupport.Config mode) {
        return mode.stress() ? 1 : has(mode, "-XX:-TieredCompilation") ? 0 : has(mode, "-Xint") ? 3 : 2;
    }

    static String told(VMSupport.Config mode) {
        return switch (rank(mode)) {
            case 0 -> "C2";
            case 1 -> "C2 with its order of instructions shuffled";
            case 2 -> "C1";
            default -> "interpreter";
        };
    }

    private static boolean has(VMSupport.Config mode, String argument) {
        return mode.origArgs().contains(argument);
    }
}
