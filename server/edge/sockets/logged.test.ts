import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { newId, newToken } from "../../../protocol/ids.ts";
import { asks, signsIn } from "../../testing/page.ts";
import { startRelay } from "../../testing/relay.ts";
import { changes, message } from "../../testing/store/suite.ts";
import { arrives, together } from "../../testing/wire.ts";

test("VS1 after a whole play the log holds no text, token, cookie or JWT, faults included", async () => {
	let broken = false;
	const relay = await startRelay({
		store: (store) => ({
			...store,
			conversationsOf(...asked) {
				if (broken) throw new Error("broken");
				return store.conversationsOf(...asked);
			},
		}),
	});
	const jwt = await new SignJWT({ name: "Maya-by-name" })
		.setProtectedHeader({ alg: "HS256", kid: relay.key.kid })
		.setAudience(relay.shop.id)
		.setSubject("maya-subject")
		.setExpirationTime(relay.clock.now() / 1_000 + 60)
		.sign(Buffer.from(relay.key.key, "base64url"));
	const { noor, maya, conversation, answers } = await together(relay);
	await maya.ask("identity:prove", { identity: jwt });
	await maya.ask("page:view", {
		page: { url: "http://shop.test/secret-page", title: "secret-title" },
		cart: null,
	});
	await maya.sends("secret-question", conversation);
	await answers("secret-answer");
	const note = { conversation, clientId: newId(), text: "secret-note" };
	await noor.ask("note:add", note);
	await maya.refused("message:send", { ...note, extra: "secret-extra" });
	await noor.ask("conversation:close", { conversation });
	const { token, csrf, cookie } = await signsIn(relay, relay.people.teo.id);
	await asks(relay, "/console/session", { method: "POST", body: { token } });
	const wrong = newToken();
	await asks(relay, "/console/session", {
		method: "POST",
		body: { token: wrong },
	});

	broken = true;
	const looking = {
		page: { url: "http://shop.test/secret-page-2", title: "secret-title" },
		cart: null,
	};
	expect(await maya.refused("page:view", looking)).toEqual({
		code: "rejected",
	});
	await arrives(relay, { token: maya.token }).catch(() => {});
	// What cannot be stored must not be named by the error either.
	const author = {
		kind: "visitor" as const,
		id: ["secret-id"] as never,
		name: null,
	};
	await relay.app.parts.log
		.change(
			changes(
				{ site_id: relay.shop.id, id: conversation },
				{ entries: [message("secret-x", author)] },
			),
		)
		.catch(() => {});
	broken = false;

	const logged = relay.logged.join("\n");
	expect(logged).toContain("failed");
	const secrets = [
		"secret-",
		"maya-subject",
		"Maya-by-name",
		jwt,
		maya.token,
		token,
		wrong,
		csrf,
		cookie.split("=")[1] ?? cookie,
		relay.people.noor.csrf,
		relay.people.noor.cookie.split("=")[1] ?? "",
		relay.key.key,
		"@example.com",
	];
	for (const secret of secrets) expect(logged).not.toContain(secret);
	await relay.stop();
});
