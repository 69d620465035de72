import { identityIfSo } from "../people/prove-identity.ts";
import { isByLink, makeVisitor, prove, visitorBy } from "../people/visitors.ts";
import type { Limits } from "../ports/limits.ts";
import type { SiteRow, VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

export interface NewVisitorParts {
	store: Store;
	limits: Limits;
	/** Throws `slow_down` while the relay is late. */
	pressure: { mayCome(): void };
}

/** Whom the token opens, made if there is nobody. Errors: `slow_down`, and only for who is new. */
export function visitorOfToken({ store, limits, pressure }: NewVisitorParts) {
	return async (
		site: string,
		token: string,
		address: string,
	): Promise<VisitorRow> => {
		const found = await visitorBy(store, site, token);
		if (found) return found;
		pressure.mayCome();
		await limits.spendAddress("visitor", address);
		return makeVisitor(store, site, token);
	};
}

/** An identity that does not hold makes nobody less than a visitor; only a different person is refused. */
export async function provenIfSo(
	{ store }: { store: Store },
	site: SiteRow,
	visitor: VisitorRow,
	token: string,
	jwt: string | null,
): Promise<VisitorRow> {
	const identity = await identityIfSo(store, site.id, jwt);
	return identity
		? prove(store, visitor, identity, isByLink(visitor, token))
		: visitor;
}
