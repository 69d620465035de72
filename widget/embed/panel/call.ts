/** Whether this is what a page may track; null takes it away. */
export function isRight(
	what: "page" | "cart" | "order",
	data: unknown,
): boolean {
	return data === null || RIGHT[what](fields(data));
}

type Fields = Record<string, unknown>;

const RIGHT: Record<"page" | "cart" | "order", (data: Fields) => boolean> = {
	page: ({ url, title }) =>
		isTextOr(url, undefined) && isTextOr(title, undefined),
	cart({ items, total, currency }) {
		if (!Array.isArray(items) || !isMoney(total, currency)) return false;
		for (const item of items) {
			const { name, quantity, price } = fields(item);
			if (typeof name !== "string" || !isAmount(quantity) || !isAmount(price))
				return false;
		}
		return true;
	},
	order: ({ id, at, total, currency }) =>
		typeof id === "string" &&
		isLike(at ?? null, /^\d{4}-\d\d-\d\d/) &&
		isMoney(total, currency),
};

export function fields(unknown: unknown): Fields {
	return typeof unknown === "object" && unknown ? (unknown as Fields) : {};
}

export function isTextOr<T extends null | undefined>(
	unknown: unknown,
	otherwise: T,
): unknown is string | T {
	return unknown === otherwise || typeof unknown === "string";
}

export function isLike(
	unknown: unknown,
	pattern: RegExp,
): unknown is string | undefined {
	return (
		unknown === undefined ||
		(typeof unknown === "string" && pattern.test(unknown))
	);
}

function isMoney(total: unknown, currency: unknown): boolean {
	return (
		isAmount(total) &&
		typeof currency === "string" &&
		/^[A-Z]{3}$/.test(currency)
	);
}

export function isAmount(unknown: unknown): boolean {
	return typeof unknown === "number" && unknown >= 0 && unknown <= 1e9;
}
