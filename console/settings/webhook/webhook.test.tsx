// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type {
	Webhook,
	WebhookDelivery,
	WebhookInfo,
} from "../../../protocol/webhook.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { WebhookSection } from "./WebhookSection.tsx";
import { answerWords, webhookWords } from "./words.ts";

const site = idOf("shop");
const HOOK: Webhook = {
	url: "https://shop.example/hook",
	events: ["rating.bad"],
	texts: false,
	madeAt: 0,
	olderUntil: null,
	endedAt: null,
	waiting: 0,
	dropped: 0,
};
const SENT: WebhookDelivery = {
	id: "msg_one",
	type: "rating.bad",
	at: 0,
	tries: 2,
	dueAt: 99_000,
	answer: "time",
	answeredAt: 1,
};

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function opens(
	webhook: Webhook | null,
	deliveries: WebhookDelivery[] = [],
) {
	const info: WebhookInfo = { site, webhook, deliveries };
	const kept = { webhook: { ...info, webhook: HOOK }, secret: "whsec_sesame" };
	const props = { settings: { site } } as PanelProps;
	const at = await inWorkspace(<WebhookSection {...props} />, {
		answers: {
			"webhook:read": () => info,
			"webhook:save": () => kept,
			"webhook:rotate": () => kept,
			"webhook:test": () => info,
			"webhook:resend": () => info,
		},
	});
	workspace = at.workspace;
	await act(settled);
	return at;
}

async function presses(name: string | RegExp) {
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
}

it("WH8 the first webhook shows its secret once, and it is forgotten when it is kept", async () => {
	const { stage } = await opens(null);
	await act(
		() =>
			void fireEvent.input(screen.getByLabelText(webhookWords.url), {
				target: { value: HOOK.url },
			}),
	);
	await presses(webhookWords.save);
	expect(stage.saidOf("webhook:save")).toEqual([
		{ site, url: HOOK.url, events: ["rating.bad"], texts: false },
	]);
	expect(screen.getByText("whsec_sesame")).toBeTruthy();
	await presses(webhookWords.secretKept);
	expect(screen.queryByText("whsec_sesame")).toBeNull();
});

it("WH3 each message says what it came to, and is sent again by its key", async () => {
	const { stage } = await opens(HOOK, [SENT]);
	expect(screen.getByText(new RegExp(answerWords.time))).toBeTruthy();
	await presses(/Send the message of .* again/);
	expect(stage.saidOf("webhook:resend")).toEqual([{ site, id: SENT.id }]);
});

it("WH4 a server that wants nothing any more is said, and nothing can be sent", async () => {
	await opens({ ...HOOK, endedAt: 1 }, [SENT]);
	expect(screen.getByText(/answered 410/)).toBeTruthy();
	expect(screen.queryByRole("button", { name: webhookWords.test })).toBeNull();
});
