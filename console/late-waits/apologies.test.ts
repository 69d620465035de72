import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { APOLOGIES, apologyIn } from "./apologies.ts";

it("AT19 has an apology in every language of the widget", () => {
	const spoken = readdirSync("widget/words").flatMap(
		(file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
	);
	expect(Object.keys(APOLOGIES).sort()).toEqual(spoken.sort());
});

it("AT19 speaks the shopper's language where it can, else English", () => {
	expect(apologyIn("lt-LT").language).toBe("lt");
	expect(apologyIn("pt-BR").language).toBe("pt");
	for (const tag of [null, "", "x-pirate", "zh-Hant", "constructor"])
		expect(apologyIn(tag).language).toBe("en");
});
