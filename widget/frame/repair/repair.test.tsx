// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { CONVERSATION, NOOR, NOW, SYSTEM } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

afterEach(cleanup);

const RECOVERY = "r".repeat(22);
const WHAT = "The right lamp comes.";

async function wrote() {
	const { models, connection } = await openChat();
	const view = render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	models.chat.send("Where is my lamp?");
	await until(() => models.chat.current.value !== null);
	act(() => {
		connection.add("recovery-opened", SYSTEM, {
			...{ recovery: RECOVERY, cause: "score", due: NOW },
		});
	});
	await screen.findAllByText(/We want to put this right/);
	return { models, connection, ...view };
}

test("RP1 RP4 what is corrected stands once, with its apology and its time", async () => {
	const { connection, container } = await wrote();
	const promised = { kind: "correction", what: WHAT, owner: "Noor", due: NOW };
	act(() => {
		connection.add("promised", NOOR, { promise: "p".repeat(22), ...promised });
	});
	const shown = () => container.querySelector("[role=log]")?.textContent ?? "";
	expect(shown().split(WHAT)).toHaveLength(2);
	act(() => {
		connection.add("put-right", NOOR, {
			...{ recovery: RECOVERY, apology: "I am sorry.", due: NOW },
			correction: { kind: "replacement", text: WHAT },
		});
	});
	await until(() => shown().includes("I am sorry."));
	expect(shown().split(WHAT)).toHaveLength(2);
	expect(shown()).toMatch(/I am sorry\.\s*The right lamp comes\.\s*By /);
});

test("RP10 who deletes everything reads what is still open", async () => {
	const { models, connection } = await wrote();
	connection.complaints = [
		{
			...{ id: "k".repeat(22), conversation: CONVERSATION, state: "filed" },
			...{ number: "LL-26-0001", filedAt: NOW, assessBy: NOW, answerBy: NOW },
			decision: null,
		},
	];
	connection.promises = [
		{
			...{ id: "p".repeat(22), conversation: CONVERSATION, what: "20 € back" },
			...{ kind: "correction", due: NOW, firstDue: NOW, madeAt: NOW },
			...{ state: "open", who: null, keptAt: null, asks: false },
			...{ ask: null, confirmed: null },
		},
	];
	act(() => {
		connection.add("complaint-filed", SYSTEM, {
			...{ complaint: "k".repeat(22), assessBy: NOW, answerBy: NOW },
		});
		connection.add("promised", NOOR, {
			...{ promise: "p".repeat(22), kind: "correction", what: "20 € back" },
			...{ owner: null, due: NOW },
		});
	});
	act(() => {
		models.panel.below.value = "forget";
	});
	await screen.findByText(/^Still open: “20 € back”, by .*Deleting ends it\.$/);
	await screen.findByText(/^Still open: “Complaint LL-26-0001”/);
	await screen.findByText(/^Still open: “Our reply about what went wrong”/);
	act(() => {
		connection.add("recovery-told", NOOR, {
			...{ recovery: RECOVERY, text: "It came.", ending: "put_right" },
		});
	});
	await until(() => !screen.queryByText(/“Our reply about what went wrong”/));
});

test("RP15 who was not helped asks for somebody else, once, and reads what follows", async () => {
	const { connection } = await wrote();
	const ask = { name: "Ask for somebody else" };
	connection.refuse("recovery:somebody-else", { code: "retry" }, 1);
	fireEvent.click(await screen.findByRole("button", ask));
	await screen.findByText(
		"Something went wrong on our side. Please try again.",
	);
	fireEvent.click(screen.getByRole("button", ask));
	await until(
		() =>
			connection.said.filter(
				({ command }) => command === "recovery:somebody-else",
			).length === 2,
	);
	expect(connection.said.at(-1)?.data).toEqual({
		...{ conversation: CONVERSATION, recovery: RECOVERY },
	});
	act(() => {
		connection.add(
			"recovery-other-asked",
			{ kind: "visitor" },
			{
				...{ recovery: RECOVERY, isOther: true },
			},
		);
	});
	expect(
		await screen.findAllByText(/Another person of the shop looks at it/),
	).not.toEqual([]);
	expect(screen.queryByRole("button", ask)).toBeNull();
});
