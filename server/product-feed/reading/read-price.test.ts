import { expect, test } from "vitest";
import { readPrice } from "./read-price.ts";

test.each([
	["12.99 EUR", "", 12.99, "EUR"],
	["EUR 12,99", "", 12.99, "EUR"],
	["12.99", "eur", 12.99, "EUR"],
	["€12.99", "", 12.99, "EUR"],
	["12,99€", "", 12.99, "EUR"],
	["1.299,00 EUR", "", 1299, "EUR"],
	["1,299.50 GBP", "", 1299.5, "GBP"],
	["1 299 SEK", "", 1299, "SEK"],
	["1’299.50 CHF", "", 1299.5, "CHF"],
	["1.234.567 EUR", "", 1_234_567, "EUR"],
	["12.990 KWD", "", 12.99, "KWD"],
	["0 EUR", "", 0, "EUR"],
	["15000 JPY", "", 15_000, "JPY"],
])("FE2 %s (%s) is a price", (said, column, amount, currency) => {
	expect(readPrice(said, column)).toEqual({ amount, currency });
});

test.each([
	["abc", "EUR"],
	["", "EUR"],
	["12.99", ""],
	["$12.99", ""],
	["12.99 dollars", ""],
	["-3 EUR", ""],
	["1.299 EUR", ""],
	["1,299", "USD"],
	["1.29.9 EUR", ""],
	["1,299,00 EUR", ""],
	["12.99 EUR / 10.99 USD", ""],
	["EUR 12.99 EUR", ""],
	["1e9 EUR", ""],
	["Infinity", "EUR"],
	["NaN EUR", ""],
	[`${"9".repeat(30)} EUR`, ""],
	[`1${" ".repeat(100_000)}x1`, "EUR"],
])("FE3 %s (%s) is none", (said, column) => {
	expect(readPrice(said, column)).toBeNull();
});
