import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { LANGUAGE_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies, kept, works } from "../testing/shop.ts";
import { changes } from "../testing/store/suite.ts";
import { addAgent, knocks } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
	await works(relay, relay.people.noor.id, {
		languages: ["lt", "en"],
		slots: 1,
	});
	await works(relay, relay.people.teo.id, { languages: ["en"] });
});
afterEach(() => relay.stop());

async function asks(locale: string) {
	const wire = knocks(relay);
	const token = newToken();
	await wire.ask("hello", {
		protocol: PROTOCOL,
		site: relay.shop.id,
		token: null,
		identity: null,
		locale,
	});
	await wire.ask("visitor:make", { token, identity: null });
	const { conversation } = await wire.ask("message:send", {
		conversation: null,
		clientId: newId(),
		text: "Labas",
	});
	await relay.passes(0);
	return { wire, conversation };
}

const offered = async (wire: ReturnType<typeof knocks>, conversation: string) =>
	(await wire.ask("conversation:join", { conversation, after: 0 })).conversation
		.place?.languageOffered;

test("RO6 who speaks the shopper's language gets it, and the entry says so", async () => {
	await addAgent(relay, "teo");
	await addAgent(relay, "noor");
	const { conversation } = await asks("lt-LT");
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Noor",
		language: "lt-LT",
	});
	expect(await bodies(relay, conversation, "assigned")).toMatchObject([
		{ because: { language: "lt", of: 1 } },
	]);
});

test("RO9 after a minute another language is offered, and used only when the shopper says yes", async () => {
	await addAgent(relay, "teo");
	await addAgent(relay, "noor");
	await asks("lt");
	const { wire, conversation } = await asks("lt");
	expect(await offered(wire, conversation)).toBeNull();
	await relay.passes(LANGUAGE_MS - 1);
	expect(
		await wire.refused("language:accept", { conversation, language: "en" }),
	).toEqual({ code: "too_late" });
	await relay.passes(1);
	await wire.hears(
		"place:changed",
		({ place }) => place?.languageOffered === "en",
	);
	expect(await kept(relay, conversation)).toMatchObject({ state: "waiting" });
	expect(
		await wire.refused("language:accept", { conversation, language: "sv" }),
	).toEqual({ code: "too_late" });
	await wire.ask("language:accept", { conversation, language: "en" });
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		agent_name: "Teo",
		language: "en",
	});
	expect(await bodies(relay, conversation, "language_chosen")).toEqual([
		{ language: "en", instead: "lt" },
	]);
});

test("RO9 where nobody of the language has been here today it is offered at once", async () => {
	await addAgent(relay, "teo");
	const { wire, conversation } = await asks("lt");
	expect(await offered(wire, conversation)).toBe("en");
});

test("RO9 a language that nobody of the site speaks keeps nobody waiting", async () => {
	await addAgent(relay, "teo");
	const { conversation } = await asks("sv");
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Teo" });
});

test("RO9 a team is never relaxed", async () => {
	await addAgent(relay, "teo");
	const { wire, conversation } = await asks("lt");
	await relay.app.parts.log.change(
		changes(
			{ site_id: relay.shop.id, id: conversation },
			{ set: { team_id: newId(), team_name: "Lamps" } },
		),
	);
	await relay.passes(LANGUAGE_MS);
	expect(await offered(wire, conversation)).toBeNull();
});
