/** What the page says of who this is. */
export interface PageIdentity {
	/** A token; null: it names nobody. */
	jwt: string | null;
	/** Whom it has named last. */
	subject: string | null;
}

/** Whom the token names. A label to compare by, no proof: only the relay can believe it. */
export function subjectOf(jwt: string | null): string | null {
	try {
		const [, claims = ""] = jwt?.split(".") ?? [];
		const json = atob(claims.replace(/-/g, "+").replace(/_/g, "/"));
		const { sub } = JSON.parse(json);
		return typeof sub === "string" ? sub : null;
	} catch {
		return null;
	}
}
