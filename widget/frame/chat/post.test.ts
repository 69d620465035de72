import { expect, onTestFinished, test, vi } from "vitest";
import type { PostedDraft } from "../../../protocol/message.ts";
import { post } from "./post.ts";

const SENT = { conversation: "c", seq: 1, at: 1, duplicate: false };
const retry = { ok: false, refusal: { code: "retry" } };

test.each([
	["the relay's word", 200, SENT, { ok: true, data: SENT }],
	[
		"a refusal",
		400,
		{ refusal: { code: "rejected" } },
		{ ok: false, refusal: { code: "rejected" } },
	],
	["a portal that greets in JSON", 200, { status: "please sign in" }, retry],
	["a portal that says nothing", 200, null, retry],
	["a portal with a list", 200, [], retry],
	["half an answer", 200, { conversation: "c" }, retry],
	["another's number", 200, { ...SENT, seq: "1" }, retry],
	["the relay's word under an error", 502, SENT, retry],
	["a refusal without a code", 403, { refusal: "blocked" }, retry],
	["a refusal with another's code", 403, { refusal: { code: 7 } }, retry],
])(
	"G1 sent is only what the relay says so: %s",
	async (_what, status, said, reply) => {
		vi.stubGlobal("fetch", async () => Response.json(said, { status }));
		onTestFinished(() => void vi.unstubAllGlobals());
		expect(await post("", "site", {} as PostedDraft)).toEqual(reply);
	},
);
