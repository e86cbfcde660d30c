package org.clientele.local.sample;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens by chance in the sample: the same for every run, as it begins with the same seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(Math.max(1, most - least + 1));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Which of these, each as often as its weight says. */
    int weighted(int... weights) {
        int left = random.nextInt(Arrays.stream(weights).sum());
        int at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

    /** A factor around 1, the further from it the larger the spread. */
    double factor(double spread) {
        return Math.exp(random.nextGaussian() * spread);
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
