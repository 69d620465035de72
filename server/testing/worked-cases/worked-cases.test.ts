import { expect, test } from "vitest";
import {
	type MetricsCase,
	metricsCases,
	misses,
	sectionNames,
	usesAll,
} from "../metrics-cases.ts";
import { statisticsSections } from "./of-statistics.ts";
import { productSections } from "./of-the-product.ts";

const SECTIONS: Record<
	string,
	(input: MetricsCase["input"], expected: MetricsCase["expected"]) => unknown
> = { ...statisticsSections, ...productSections };

test("FG20 every section of worked cases has a function of the product, and none is left over", () => {
	expect(Object.keys(SECTIONS).sort()).toEqual(sectionNames().sort());
});

const all = sectionNames().flatMap((section) =>
	metricsCases(section).map(
		([name, one]) => [`${section}: ${name}`, section, one] as const,
	),
);

test.each(all)("FG20 a worked case of %s", (name, section, one) => {
	usesAll(({ input, expected, tolerance }) => {
		const got = SECTIONS[section]?.(input, expected);
		expect(misses(got, expected, tolerance)).toEqual([]);
	})(name, one);
});
