// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { ComplaintInfo, ComplaintLine } from "../../protocol/complaint.ts";
import { CSV_START } from "../../protocol/csv-line.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, rowOf, settled } from "../testing/staged.ts";
import { ComplaintView } from "./ComplaintView.tsx";
import { yearCsv } from "./complaints-of-year.ts";
import { openComplaintModel } from "./open-complaint.ts";

afterEach(cleanup);

const DAY_MS = 24 * 3_600_000;
const conversation = idOf("burnt");

const complaintOf = (with_: Partial<ComplaintInfo> = {}): ComplaintInfo => ({
	...{ id: idOf("one"), conversation, number: "LL-26-0001", state: "filed" },
	...{ filedAt: 0, assessBy: DAY_MS, answerBy: 15 * DAY_MS, decision: null },
	...{ site: idOf("shop"), ref: "ABCDE", visitorName: "Maya", version: 1 },
	...{ what: "It burnt.", order: "1007", wants: "Money", mayContact: true },
	...{ severity: null, notAccepted: null },
	...with_,
});
const LINE: ComplaintLine = {
	...{ id: idOf("one"), conversation, number: "LL-26-0001", state: "decided" },
	...{ filedAt: 0, assessBy: DAY_MS, answerBy: 15 * DAY_MS },
	...{ assessedAt: null, severity: "safety", decidedAt: DAY_MS },
	...{ outcome: "partly", notAcceptedAt: null, finalAt: null },
};

const press = (name: string | RegExp) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const writes = (label: string | RegExp, value: string) =>
	fireEvent.input(screen.getByLabelText(label), { target: { value } });

it("CM4 a decision is sent with the version that was seen, and wants words", async () => {
	const { stage } = await inWorkspace(<ComplaintView />, {
		answers: {
			"complaints:read": () => ({ complaints: [complaintOf()], more: false }),
			"complaint:decide": () => ({
				complaint: complaintOf({ state: "decided", version: 2 }),
			}),
		},
	});
	screen.getByText("It burnt.");
	screen.getByText("Order 1007 · Wants: Money · May be contacted");
	await press("Decide");
	screen.getByText("Write the decision first.");
	expect(stage.saidOf("complaint:decide")).toEqual([]);
	writes(/^Decision/, "You get half of it.");
	await press("Decide");
	expect(stage.saidOf("complaint:decide")).toEqual([
		{
			...{ conversation, complaint: idOf("one"), version: 1 },
			...{ outcome: "upheld", text: "You get half of it." },
		},
	]);
	expect(screen.queryByText("It burnt.")).toBeNull();
});

it("CM10 an agent files one for a shopper, and sees the link once", async () => {
	const row = rowOf(conversation);
	const { workspace, stage } = await inWorkspace(<ComplaintView row={row} />, {
		rows: [row],
		answers: {
			"complaints:of-conversation": () => ({ complaints: [] }),
			"complaint:file-for": () => ({
				...{ complaint: complaintOf(), url: "https://chat.test/complaint/x" },
			}),
		},
	});
	expect(screen.queryByText("Complaints")).toBeNull();
	await act(async () => {
		workspace.of(openComplaintModel).value = conversation;
		await settled();
	});
	await press("File the complaint");
	screen.getByText("Write what happened.");
	writes(/^What happened/, "It burnt.");
	await press("File the complaint");
	expect(stage.saidOf("complaint:file-for")).toMatchObject([
		{ conversation, what: "It burnt.", order: "", mayContact: false },
	]);
	screen.getByText(/^Filed as LL-26-0001\./);
	const link = screen.getByRole("link", { name: /complaint\/x$/ });
	expect(link.getAttribute("href")).toBe("https://chat.test/complaint/x");
	await press("Close");
	expect(screen.queryByRole("link", { name: /complaint\/x$/ })).toBeNull();
	screen.getByText("It burnt.");
});

it("CM11 all of a year are read page by page, and have no words in the file", async () => {
	const { stage } = await inWorkspace(<ComplaintView />, {
		answers: {
			"complaints:read": () => ({ complaints: [], more: false }),
			"complaints:of-year": ({ after }: { after: number }) => ({
				...{ complaints: [LINE], more: after === 0 },
			}),
		},
	});
	const [year] = screen.getAllByText(/^All complaints of/);
	await act(async () => {
		const details = year?.closest("details") as HTMLDetailsElement;
		details.open = true;
		await settled();
		await settled();
	});
	expect(
		screen.getAllByText(/^Decided on .* · The shopper in part$/),
	).toHaveLength(2);
	expect(stage.saidOf("complaints:of-year")).toMatchObject([
		{ after: 0 },
		{ after: 1 },
	]);
	expect(yearCsv([LINE])).toBe(
		`${CSV_START}"number","state","severity","outcome","filedAt","assessBy","assessedAt","answerBy","decidedAt","notAcceptedAt","finalAt"\r\n"LL-26-0001","decided","safety","partly","1970-01-01T00:00:00.000Z","1970-01-02T00:00:00.000Z",,"1970-01-16T00:00:00.000Z","1970-01-02T00:00:00.000Z",,\r\n`,
	);
});
