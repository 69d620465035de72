// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { Alert } from "../../protocol/alert.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, ME, settled } from "../testing/staged.ts";
import { AlertMark } from "./AlertMarks.tsx";
import { AlertsTab } from "./AlertsTab.tsx";
import { alertWords } from "./words.ts";

afterEach(cleanup);

const ALERT: Alert = {
	site: idOf("shop"),
	ask: idOf("ask"),
	survey: "after-chat",
	conversation: idOf("maya"),
	asked: 7,
	score: 1,
	solved: "no",
	relation: "visitor",
	visitorName: null,
	ref: "MAYA",
	contact: "maya@home.example",
	at: 0,
};

async function opens(answers: Record<string, (data: never) => unknown>) {
	const all = await inWorkspace(
		<>
			<AlertMark row={{ id: idOf("maya") }} />
			<AlertsTab />
		</>,
		{ answers },
	);
	await act(settled);
	return all;
}

test("AL9 who is to look is told with a way to the conversation, and others have the mark alone", async () => {
	const { stage, workspace } = await opens({
		"alerts:read": () => ({ alerts: [] }),
	});
	expect(screen.getByText(alertWords.none)).toBeTruthy();
	await act(async () => {
		stage.tell("alert:raised", { alert: ALERT, to: [idOf("sue")] });
		await settled();
	});
	expect(workspace.toasts.shown.value).toBeNull();
	expect(screen.getAllByText(alertWords.badge)).toHaveLength(2);
	expect(screen.getByText("Reach them at maya@home.example")).toBeTruthy();
	await act(async () => {
		stage.tell("alert:raised", { alert: ALERT, to: [ME] });
		await settled();
	});
	expect(workspace.toasts.shown.value?.text).toBe(alertWords.raised);
	expect(screen.getAllByText(alertWords.badge)).toHaveLength(2);
	await act(async () => {
		stage.tell("alert:ended", { site: ALERT.site, ask: ALERT.ask });
		await settled();
	});
	expect(screen.queryByText(alertWords.badge)).toBeNull();
});

test("AL4 it is settled by hand", async () => {
	const { stage } = await opens({
		"alerts:read": () => ({ alerts: [ALERT] }),
		"alert:settle": () => ({}),
	});
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name: alertWords.settle }));
		await settled();
	});
	expect(stage.saidOf("alert:settle")).toEqual([
		{ site: ALERT.site, ask: ALERT.ask },
	]);
	expect(screen.queryByText(alertWords.badge)).toBeNull();
});
