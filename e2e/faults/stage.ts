import { once } from "node:events";
import { io } from "socket.io-client";
import { afterAll, beforeAll, type TestContext } from "vitest";
import { buildRelay } from "./build-relay.ts";
import { createRig, type Rig } from "./rig.ts";
import type { Shopper } from "./shopper.ts";
import { until } from "./until.ts";

/** For a file of fault tests: builds the relay once; each call gives a test a rig of its own. */
export function stage(): (
	test: Pick<TestContext, "onTestFinished">,
	failpoint?: string,
) => Promise<Rig> {
	let built: Awaited<ReturnType<typeof buildRelay>>;
	beforeAll(async () => {
		built = await buildRelay();
	}, 120_000);
	afterAll(() => built.remove());
	return async (test, failpoint) => {
		const rig = await createRig({ file: built.file });
		test.onTestFinished(() => rig.end());
		await rig.relay.start(failpoint);
		return rig;
	};
}

/** A shopper who has said hello and written a first message that has arrived. */
export async function arrives(
	rig: Rig,
	name: string,
	protocol?: number,
): Promise<Shopper> {
	const shopper = await rig.shopper(name, protocol);
	shopper.opensTab();
	await shopper.types(`${name} is here`);
	await delivered(rig, shopper);
	return shopper;
}

/** Resolves when everything that this shopper typed is acknowledged. */
export async function delivered({ account }: Rig, { name }: Shopper) {
	await until(() => {
		const known = new Set(account.acknowledged.map((a) => a.clientId));
		return account.wrote.every(
			({ sender, clientId }) => sender !== name || known.has(clientId),
		);
	});
}

/** Resolves when the shopper's first tab loses its connection from now on, however soon it is there again. */
export function loses({ tabs: [tab] }: Shopper): Promise<void> {
	return new Promise((done) => {
		const stop = tab?.chat.connection.state.subscribe(({ kind }) => {
			if (kind !== "lost") return;
			done();
			queueMicrotask(() => stop?.());
		});
	});
}

/**
 * A connection on the shopper's way that says nothing: it ends when the patience with pings does, and what was
 * noticed before was noticed otherwise.
 */
export async function idleConnection(
	{ onTestFinished }: Pick<TestContext, "onTestFinished">,
	{ relay: { origin } }: Rig,
	{ way }: Shopper,
): Promise<{ stands(): boolean }> {
	const socket = io(`http://127.0.0.1:${way.port}/visitor`, {
		transports: ["websocket"],
		forceNew: true,
		reconnection: false,
		extraHeaders: { Origin: origin },
	});
	onTestFinished(() => void socket.disconnect());
	await once(socket as never, "connect");
	return { stands: () => socket.connected };
}

/** The connection of the shopper's first tab. */
export function connectionKind({ tabs: [tab] }: Shopper): string {
	return tab?.chat.connection.state.value.kind ?? "off";
}

/** The texts in the shopper's first tab, from above to below. */
export function thread({ tabs: [tab] }: Shopper): string[] {
	return (tab?.chat.shown.value ?? []).flatMap(({ log }) =>
		log.value.entries.flatMap(({ kind, body }) =>
			kind === "message" && body ? [body.text] : [],
		),
	);
}
