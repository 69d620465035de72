import { SignJWT } from "jose";
import type { Command } from "../../protocol/events.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { VisitorSession } from "../people/actor.ts";
import { keysOf } from "../people/identity-keys.ts";
import { greetVisitor } from "../sessions/visitor-hello.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { answerTo, type QuietRelay } from "./quiet-relay.ts";
import type { Story, StoryOrder, StoryRating } from "./story.ts";

type In<K extends keyof VisitorCommands> =
	VisitorCommands[K] extends Command<infer T, infer _> ? T : never;

/** Somebody on the shop's pages, with the chat open. */
export interface Shopper {
	/** The first word, or one more. */
	says(text: string): Promise<void>;
	/** Has seen everything up to here. */
	reads(seq: number): Promise<void>;
	closes(): Promise<void>;
	rates(asked: number, rating: StoryRating): Promise<void>;
	/** Closes the page. */
	leaves(): void;
	/** Is on the page again. */
	returns(): Promise<void>;
	/** Of what they have begun; "" before that. */
	conversation(): string;
	/** A sign of life, as an open chat gives it. */
	isThere(): void;
}

/** Browsers of customers, by their names: who comes again is the same visitor. */
export type Browsers = Map<string, string>;

const DAY_MS = 24 * 3_600_000;
const HOUR_S = 3_600;

export async function comes(
	relay: QuietRelay,
	site: SiteRow,
	{ shopper, language, page }: Story,
	{ shop, browsers }: { shop: string; browsers: Browsers },
): Promise<Shopper> {
	const { parts, visitor } = relay;
	const name = shopper.kind === "customer" ? shopper.name : null;
	const known = name === null ? undefined : browsers.get(name);
	const token = known ?? newToken();
	if (name !== null) browsers.set(name, token);
	const at = { url: shop + page.path, title: page.title };
	let conversation = "";
	let session = await arrives();

	async function arrives(): Promise<VisitorSession> {
		const identity =
			shopper.kind === "customer"
				? await signed(site, shopper.name, shopper.orders, parts.store.now())
				: null;
		// An address for documents, a new one each time: what one may begin in an hour counts for nobody else.
		const socket = relay.openWindow(
			`2001:db8:${hex(browsers.size)}::${hex(1)}`,
		);
		const greeted = await greetVisitor(parts)(socket, {
			protocol: PROTOCOL,
			site: site.id,
			token: known || conversation ? token : null,
			identity,
			locale: language,
		});
		const made: VisitorSession = greeted.session;
		if (!made.who)
			await answerTo(visitor, made, "visitor:make", { token, identity });
		return made;
	}

	const tell = <K extends keyof VisitorCommands>(command: K, data: In<K>) =>
		answerTo(visitor, session, command, data);

	return {
		async says(text) {
			const clientId = newId();
			const draft = { conversation: conversation || null, clientId, text };
			const sent = await tell("message:send", {
				...draft,
				...(conversation ? {} : { page: at }),
			});
			if (conversation) return;
			({ conversation } = sent as { conversation: string });
			await tell("conversation:join", { conversation, after: 0 });
			await tell("page:view", { page: at, cart: null });
		},
		async reads(seq) {
			await tell("read:mark", { conversation, seq });
		},
		async closes() {
			await tell("conversation:close", { conversation });
		},
		async rates(asked, rating) {
			await tell("rating:give", { conversation, asked, ...rating });
		},
		leaves: () => session.socket.close(),
		async returns() {
			session = await arrives();
			await tell("conversation:join", { conversation, after: 0 });
		},
		conversation: () => conversation,
		isThere() {
			const { who } = session;
			if (who) parts.routing.heartbeat(site.id, who.id);
		},
	};
}

const hex = (number: number) => number.toString(16);

/** As the shop's server says it. */
function signed(
	site: SiteRow,
	name: string,
	orders: readonly StoryOrder[],
	now: number,
): Promise<string> {
	const [key] = keysOf(site).signing;
	if (!key) throw new Error("a site without a key");
	return new SignJWT({
		name,
		email: emailOf(name),
		orders: orders.map(({ id, daysAgo, total }) => ({
			id,
			at: new Date(now - daysAgo * DAY_MS).toISOString(),
			total,
			currency: "EUR",
		})),
	})
		.setProtectedHeader({ alg: "HS256", kid: key.kid })
		.setSubject(`customer-${emailOf(name)}`)
		.setAudience(site.id)
		.setExpirationTime(Math.floor(now / 1_000) + HOUR_S)
		.sign(Buffer.from(key.key, "base64url"));
}

/** "Rūta Kazlauskaitė" → ruta.kazlauskaite@example.com: a domain that is nobody's. */
function emailOf(name: string): string {
	const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	return `${plain.replace(/[^a-z]+/g, ".")}@example.com`;
}
