import type { Price } from "../../../protocol/product.ts";
import { priceOf } from "../../../protocol/product-of.ts";

/**
 * A price as feeds write it: `12.99 EUR`, `EUR 12,99`, `1.299,00 €`, or a number with its currency in a column of its
 * own. null: it is none, or says one of two numbers (`1.299`): a shopper is never told a wrong one.
 */
export function readPrice(said: string, column: string): Price | null {
	if (said.length > PRICE_CHARS) return null;
	const [, before = "", number = "", behind = ""] =
		/^\s*([^\d\s.,-]*)\s*(\d[\d.,'’\s]*?)\s*([^\d\s.,-]*)\s*$/u.exec(said) ??
		[];
	const currency = currencyOf(before || behind || column);
	if (currency === null || (before && behind)) return null;
	const amount = amountOf(number, currency);
	return amount === null ? null : priceOf(amount, currency);
}

/** With signs, blanks and the currency. */
const PRICE_CHARS = 40;

/** The dollar of many countries is none of them. */
const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };

function currencyOf(said: string): string | null {
	const name = said.trim();
	const code = SIGNS[name] ?? name.toUpperCase();
	return /^[A-Z]{3}$/.test(code) ? code : null;
}

const PLAIN = /^(\d+)(?:[.,](\d{1,3}))?$/;
/** With a sign before each three digits, and another one before what is behind it. */
const GROUPED =
	/^(\d{1,3}(?:([.,'’\s])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,3}))?$/;

function amountOf(number: string, currency: string): number | null {
	const [, plain, behind] = PLAIN.exec(number) ?? [];
	const [, grouped = "", , after] = plain ? [] : (GROUPED.exec(number) ?? []);
	const whole = plain ?? grouped.replace(/\D/g, "");
	const decimals = behind ?? after ?? "";
	// 1.299 is 1299 to some, and 1.299 to others.
	const isDoubtful = decimals.length === 3 && !THREE.has(currency);
	return whole === "" || isDoubtful ? null : Number(`${whole}.${decimals}`);
}

/** Currencies of which a thousandth is a coin. */
const THREE: ReadonlySet<string> = new Set(
	"BHD IQD JOD KWD LYD OMR TND".split(" "),
);
