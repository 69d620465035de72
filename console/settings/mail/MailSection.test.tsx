// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { MailSetUp } from "../../../protocol/mail.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import { MailStep } from "./MailStep.tsx";
import { mailWords as w } from "./words.ts";

afterEach(cleanup);

const site = idOf("shop");
const SERVER = {
	host: "mail.shop.example",
	from: "chat@shop.example",
	replyTo: null,
};
const settings = (replyTo: string | null) => ({
	site,
	hours: null,
	languages: [],
	teams: [],
	members: [],
	mail: { replyTo },
});

const opens = (server: MailSetUp["server"], devices: unknown[] = []) =>
	inWorkspace(<MailStep site={site} />, {
		answers: {
			"mail:read": () => ({ server }),
			"mail:try": () => ({}),
			"push:read": () => ({ key: "K", devices }),
			"site:read": () => settings(null),
			"mail:change": ({ replyTo }: { replyTo: string | null }) =>
				settings(replyTo),
		},
	});
const presses = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});

test("NT23 without mail the page says what is missing, and that nothing rings either", async () => {
	await opens(null);
	for (const one of w.missing) expect(screen.getByText(one)).toBeTruthy();
	expect(screen.getByText(w.neither)).toBeTruthy();
	expect(screen.queryByRole("button", { name: w.send })).toBeNull();
	cleanup();
	await opens(null, [{ endpoint: "https://push.example/1", name: "Phone" }]);
	expect(screen.queryByText(w.neither)).toBeNull();
});

test("NT22 one's own letter is answered in words, with what the server said", async () => {
	const { stage } = await opens(SERVER);
	await presses(w.send);
	expect(stage.saidOf("mail:try")).toEqual([{ site }]);
	expect(screen.getByRole("button", { name: w.sending })).toBeTruthy();
	const tells = (fault: "sign_in" | null, said: string | null) =>
		act(async () => {
			stage.tell("mail:tried", { site, to: "n@x.yz", fault, said });
			await settled();
		});
	await tells("sign_in", "535 wrong");
	expect(
		screen.getByText(`${w.faults.sign_in} It answered: 535 wrong`),
	).toBeTruthy();
	await presses(w.send);
	await tells(null, null);
	expect(screen.getByText(w.posted)).toBeTruthy();
});

test("NT21 a reply address is saved, and what is none is not sent", async () => {
	const { stage } = await opens(SERVER);
	const field = screen.getByLabelText(w.replyTo);
	const types = async (value: string) => {
		fireEvent.input(field, { target: { value } });
		await presses("Save");
	};
	await types("help@");
	expect(screen.getByText(w.badReplyTo)).toBeTruthy();
	expect(stage.saidOf("mail:change")).toEqual([]);
	await types("help@shop.example");
	await types("");
	expect(stage.saidOf("mail:change")).toEqual([
		{ site, replyTo: "help@shop.example" },
		{ site, replyTo: null },
	]);
});
