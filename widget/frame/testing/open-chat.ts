import { expect, onTestFinished } from "vitest";
import {
	type LocalStore,
	openLocalStore,
} from "../../../client/local-store.ts";
import { createModels } from "../models.ts";
import { readSite } from "../site.ts";
import { createConsentStore } from "../storage/consent-store.ts";
import { type FakeRelay, fakeRelay } from "./fake-relay.ts";

// Where no socket gets through, messages go over HTTP: to nobody on this machine, unless a test says what answers.
globalThis.fetch = () => Promise.reject(new TypeError("no network"));

type OpenModels = ReturnType<typeof createModels>;

let chats = 0;

/** A chat as a page of its own, with the panel open, and the relay that it talks to. */
export async function openChat(
	from: { store?: LocalStore; connection?: FakeRelay; site?: string } = {},
): Promise<{ models: OpenModels; connection: FakeRelay; store: LocalStore }> {
	chats += 1;
	const id = from.site ?? `site ${chats}`;
	const connection = from.connection ?? fakeRelay();
	const site = readSite(
		JSON.stringify({ site: id, origins: [], name: "Lille Lamp" }),
	);
	const store = from.store ?? openLocalStore(`shopbell:${id}`);
	const models = createModels({
		site,
		store: createConsentStore(store),
		connect: connection.connect,
		page: window,
	});
	// What it has not sent by then it would go on sending, amid the next test.
	onTestFinished(() => models.chat.connection.close());
	models.start();
	await until(
		() =>
			models.chat.connection.state.value.kind === "here" &&
			models.locale.language.value !== null,
	);
	return { models, connection, store };
}

/** Waits for a fact of the model, never for a time, and claims it. */
export async function until(is: () => boolean): Promise<void> {
	const message = `It never came to be: ${is}`;
	await expect.poll(is, { interval: 1, message }).toBe(true);
}
