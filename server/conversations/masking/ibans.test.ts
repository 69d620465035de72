import { expect, it } from "vitest";
import { maskIbans } from "./ibans.ts";

it.each([
	["LT121000011101001000", "LT••••••••••••••1000"],
	["LT12 1000 0111 0100 1000", "LT•• •••• •••• •••• 1000"],
	["de89 3704 0044 0532 0130 00 please", "de•• •••• •••• •••• ••30 00 please"],
	["GB29NWBK60161331926819,", "GB••••••••••••••••6819,"],
	[
		"to NL91 ABNA 0417 1643 00 or by card",
		"to NL•• •••• •••• ••43 00 or by card",
	],
	[
		"LT12 1000 0111 0100 1000 DE89 3704 0044 0532 0130 00",
		"LT•• •••• •••• •••• 1000 DE•• •••• •••• •••• ••30 00",
	],
	["AB12 LT12 1000 0111 0100 1000", "AB12 LT•• •••• •••• •••• 1000"],
])("DA21 of %s one reads %s", (text, masked) => {
	expect(maskIbans(text).text).toBe(masked);
	expect(maskIbans(masked).text).toBe(masked);
});

it.each([
	"LT121000011101001001",
	"XX121000011101001000",
	"LT12 1000",
	"AB12 1000 0111 0100 1000 order",
	"my lt12 lamps 1000 of them are here now",
])("DA21 %s stays as it was written", (text) => {
	expect(maskIbans(text)).toEqual({ text, ibans: [] });
});

it("DA21 what was hidden is given back as it was written", () => {
	expect(
		maskIbans("Pay LT12 1000 0111 0100 1000 and DE89370400440532013000").ibans,
	).toEqual(["LT12 1000 0111 0100 1000", "DE89370400440532013000"]);
});
