import { expect, it } from "vitest";
import { APOLOGIES, apologyIn } from "./apologies.ts";

it("AT19 has an apology in every language of the widget", () => {
	const spoken = ["ar", "en", "fr", "it", "lt", "ro", "sv"];
	expect(Object.keys(APOLOGIES).sort()).toEqual(spoken);
});

it("AT19 speaks the shopper's language where it can, else English", () => {
	expect(apologyIn("lt-LT").language).toBe("lt");
	for (const tag of [null, "", "de", "constructor"])
		expect(apologyIn(tag).language).toBe("en");
});
