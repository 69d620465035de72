/** @jsxImportSource hono/jsx */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Child } from "hono/jsx";
import type { SecureHeadersVariables } from "hono/secure-headers";
import type { Environment } from "./environment.ts";
import { signIdentity } from "./identity.ts";
import { Page } from "./pages/Page.tsx";
import { ringAfter } from "./ring.ts";
import type { Session, Sessions } from "./sessions.ts";
import { tag } from "./tag.ts";

export type Shelf = { Variables: SecureHeadersVariables };
type Shown = { title: string; body: Child; status?: 200 | 404 | 422 };

/** What every page of the shop needs of the browser that asks for it. */
export interface Visits {
	/** A page in the shop's frame, with the tag and what it says of the visitor. */
	show(c: Context<Shelf>, shown: Shown): Promise<Response>;
	sessionOf(c: Context<Shelf>): Session | undefined;
	openSession(c: Context<Shelf>): Session;
}

const SESSION_COOKIE = "shop_session";

export function createVisits(
	{
		relay,
		site,
		identityKey,
	}: Pick<Environment, "relay" | "site" | "identityKey">,
	sessions: Sessions,
	now: () => Date,
): Visits {
	return { show, sessionOf, openSession };

	async function show(c: Context<Shelf>, { title, body, status = 200 }: Shown) {
		const session = sessionOf(c);
		const cart = session?.cart ?? [];
		const nonce = c.get("secureHeadersNonce") ?? "";
		const identity = await identityOf(session);
		// Back is instant, but a signed identity is not kept on the disk of a shared machine.
		c.header("Cache-Control", identity ? "no-store" : "private, no-cache");
		return c.html(
			<Page
				title={title}
				path={c.req.path}
				cart={cart}
				tag={tag({
					...{ relay, site, nonce, cart, identity },
					origin: new URL(c.req.url).origin,
				})}
				ring={ringAfter(c.req.query("ring"), nonce)}
			>
				{body}
			</Page>,
			status,
		);
	}

	function identityOf(
		session: Session | undefined,
	): Promise<string> | undefined {
		if (!identityKey || !session?.customer) return undefined;
		return signIdentity(identityKey, session.customer, session.orders, now());
	}

	/** The only cookie ever read. Others may arrive, as cookies ignore ports, and are none of our business. */
	function sessionOf(c: Context<Shelf>): Session | undefined {
		return sessions.find(getCookie(c, SESSION_COOKIE));
	}

	function openSession(c: Context<Shelf>): Session {
		const session = sessions.open();
		setCookie(c, SESSION_COOKIE, session.id, {
			httpOnly: true,
			sameSite: "Lax",
			path: "/",
		});
		return session;
	}
}
