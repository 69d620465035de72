import { SignJWT } from "jose";
import { io } from "socket.io-client";
import type { Command } from "../../protocol/events.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Order } from "../../protocol/visitor.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import type { World } from "./world.ts";

type In<K extends keyof VisitorCommands> =
	VisitorCommands[K] extends Command<infer T, infer _> ? T : never;
type Out<K extends keyof VisitorCommands> =
	VisitorCommands[K] extends Command<infer _, infer T> ? T : never;

/** A shopper without a screen, who has begun a conversation. */
export interface Visitor {
	conversation: string;
	says<K extends keyof VisitorCommands & string>(
		command: K,
		data: In<K>,
	): Promise<Out<K>>;
	writes(text: string): Promise<void>;
	leaves(): void;
}

export interface VisitorAsked {
	asks: string;
	/** With it the shop's server vouches for a customer. */
	name?: string | undefined;
	locale?: string | undefined;
	page?: { path: string; title: string } | undefined;
	orders?: Order[] | undefined;
}

let count = 0;

/** The relay has to believe a proxy: each comes from an address of their own, so that nobody is held back. */
export async function visitorOf(
	world: World,
	{ asks, name, locale = "en", page, orders = [] }: VisitorAsked,
): Promise<Visitor> {
	count += 1;
	const socket = io(`${world.relay}/visitor`, {
		transports: ["websocket"],
		forceNew: true,
		extraHeaders: {
			Origin: world.relay,
			"X-Forwarded-For": `2001:db8:${count.toString(16)}::1`,
		},
	});
	const token = newToken();
	const identity = name ? await signed(world, name, orders) : null;
	const says: Visitor["says"] = async (command, data) => {
		const reply = (await socket
			.timeout(10_000)
			.emitWithAck(command, data)) as Reply<never>;
		if (!reply.ok)
			throw new Error(`${command}: ${JSON.stringify(reply.refusal)}`);
		return reply.data;
	};
	const { site } = world;
	await says("hello", { protocol: PROTOCOL, site, token, identity, locale });
	await says("visitor:make", { token, identity });
	const { path, title } = page ?? { path: "/", title: "Lamp & Loom" };
	const at = { url: world.shop + path, title };
	const first = { conversation: null, clientId: newId(), text: asks, page: at };
	const { conversation } = await says("message:send", first);
	await says("conversation:join", { conversation, after: 0 });
	await says("page:view", { page: at, cart: null });
	return {
		conversation,
		says,
		async writes(text) {
			await says("message:send", { conversation, clientId: newId(), text });
		},
		leaves: () => void socket.disconnect(),
	};
}

/** As the shop's server says it. */
function signed(
	{ site, identityKey: { kid, secret } }: World,
	name: string,
	orders: Order[],
): Promise<string> {
	const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	const email = `${plain.replace(/[^a-z]+/g, ".")}@example.com`;
	return new SignJWT({ name, email, orders })
		.setProtectedHeader({ alg: "HS256", kid })
		.setSubject(email)
		.setAudience(site)
		.setExpirationTime("10 minutes")
		.sign(Buffer.from(secret, "base64url"));
}
