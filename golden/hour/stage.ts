import { newId, newToken } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import {
	type LetterBox,
	startLetterBox,
} from "../../server/notifications/letter-box.support.ts";
import { startPushEndpoint } from "../../server/notifications/push-endpoint.support.ts";
import { heardAsk } from "../../server/testing/asked.ts";
import { type Relay, startRelay } from "../../server/testing/relay.ts";
import {
	type ConsoleWire,
	knocks,
	type VisitorSession,
} from "../../server/testing/wire.ts";
import { openShops, SHOP, type Shops, type Staff } from "./shops.ts";

export const MINUTE_MS = 60_000;
export const NOTHING_TO_WAIT_FOR = 0;
export const MAYA = "maya@home.example";
const PAGE = {
	url: `${SHOP}/products/dusk-table-lamp?colour=blue`,
	title: "Dusk table lamp",
};

/** A relay with the demo's shops on a clock that is moved by hand, and what people do on it again and again. */
export interface Stage extends Shops {
	relay: Relay;
	box: LetterBox;
	push: Awaited<ReturnType<typeof startPushEndpoint>>;
	/** When the hour began, on the relay's clock. */
	began: number;
	/** Who sits at a console now. */
	desks: Partial<Record<Staff, ConsoleWire>>;
	/** Tokens of the visitors' browsers, with their site. */
	visitors: Record<string, { site: string; token: string }>;
	/** Time goes by, and what is sent and given in it has arrived. */
	passes(ms: number): Promise<void>;
	/** Somebody comes who reads this language. */
	comes(name: string, options?: Arrival): Promise<VisitorSession>;
	/** Writes the first word, and stays in the conversation. */
	begins(shopper: VisitorSession, text: string): Promise<string>;
	/** Closed by its agent, and the shopper asked: the number of the question. */
	closes(
		desk: ConsoleWire,
		shopper: VisitorSession,
		id: string,
	): Promise<number>;
	/** At whose console the conversation is. */
	holder(conversation: string): Promise<ConsoleWire>;
}

interface Arrival {
	site?: string;
	token?: string;
	locale?: string;
}

export async function openStage(path: string): Promise<Stage> {
	const box = await startLetterBox();
	const push = await startPushEndpoint();
	const relay = await startRelay({
		path,
		empty: true,
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
	const began = relay.clock.now();
	const shops = await openShops(relay);
	const passes = (ms: number) => letPass(stage, ms);
	const stage: Stage = {
		relay,
		box,
		push,
		began,
		desks: {},
		visitors: {},
		...shops,
		passes,
		async comes(name, { site = shops.shop.id, token, locale } = {}) {
			// Who comes in the same millisecond stands in no order.
			await passes(1);
			const shopper = await arrives(relay, { site, token, locale });
			stage.visitors[name] = { site, token: shopper.token };
			return shopper;
		},
		async begins(shopper, text) {
			const { conversation } = await shopper.sends(text);
			await shopper.ask("conversation:join", { conversation, after: 0 });
			await passes(NOTHING_TO_WAIT_FOR);
			return conversation;
		},
		async closes(desk, shopper, id) {
			const row = await relay.store.conversation(id);
			await desk.ask("conversation:close", { conversation: id });
			await passes(CLOSE_UNDO_MS);
			return (await heardAsk(relay, shopper, row?.last_seq)).seq;
		},
		async holder(id) {
			const row = await relay.store.conversation(id);
			for (const who of ["noor", "teo", "lina", "ines"] as const) {
				const desk = stage.desks[who];
				if (desk && stage.staff[who].id === row?.agent_id) return desk;
			}
			throw new Error(`nobody holds ${row?.preview_body}`);
		},
	};
	return stage;
}

export function says(desk: ConsoleWire, conversation: string, text: string) {
	return desk.ask("message:send", { conversation, clientId: newId(), text });
}

export function setAvailability(
	desk: ConsoleWire,
	availability: "here" | "finishing" | "break" | "away",
	until?: number,
) {
	return desk.ask("availability:set", {
		availability,
		...(until === undefined ? {} : { until }),
	});
}

/** What opens the conversation that the newest mail to her is about. */
export function linkToMaya(box: LetterBox): string {
	const mail = box.got.findLast(({ to }) => to.includes(MAYA));
	const [, link] = /\/c\/[\w-]+#([\w-]{43})/.exec(mail?.text ?? "") ?? [];
	if (!link) throw new Error("no mail with a link came to Maya");
	return link;
}

async function letPass(stage: Stage, ms: number): Promise<void> {
	const { relay } = stage;
	for (let left = ms; left > 0; left -= MINUTE_MS) {
		await openEach(stage);
		await relay.passes(Math.min(left, MINUTE_MS));
		await relay.app.capabilities.notifications.sending.idle();
	}
	if (ms === NOTHING_TO_WAIT_FOR) await relay.passes(0);
}

/** Whoever sits at a console opens what has come to them. */
async function openEach({ relay, desks, staff }: Stage): Promise<void> {
	for (const [who, desk] of Object.entries(desks)) {
		if (!desk.socket.connected) continue;
		const held = await relay.store.heldBy(staff[who as Staff].id);
		// An older relay does not know it, and opens nothing.
		for (const { id: conversation, epoch } of held)
			await desk.say("conversation:open", { conversation, epoch });
	}
}

async function arrives(
	relay: Relay,
	{ site, token = newToken(), locale }: Arrival & { site: string },
): Promise<VisitorSession> {
	const wire = knocks(relay);
	await wire.ask("hello", {
		protocol: PROTOCOL,
		site,
		token: null,
		identity: null,
		...(locale ? { locale } : {}),
	});
	await wire.ask("visitor:make", { token, identity: null });
	return {
		...wire,
		token,
		sends: (text, conversation = null, clientId = newId()) =>
			wire.ask("message:send", {
				conversation,
				clientId,
				text,
				...(conversation === null ? { page: PAGE } : {}),
			}),
	};
}
