const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|ur|yi)\b/;

/** How a page in this language runs, by its tag. */
export function directionOf(locale: string): "rtl" | "ltr" {
	return RIGHT_TO_LEFT.test(locale) ? "rtl" : "ltr";
}
