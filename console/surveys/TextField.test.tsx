// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, expect, it } from "vitest";
import { TextField } from "./TextField.tsx";

afterEach(cleanup);

function Field() {
	const [texts, type] = useState({ en: "Fast?", lt: "Greitai?", fr: "Vite ?" });
	return (
		<TextField
			label="What is asked"
			texts={texts}
			language="en"
			own={["en"]}
			fault={null}
			mayChange
			type={(next) => type(next as typeof texts)}
		/>
	);
}

it("a change in one language says how many others still ask what was asked before", async () => {
	render(<Field />);
	const field = screen.getByLabelText("What is asked");
	const said = "2 other languages still have the earlier words";
	expect(screen.queryByText(said)).toBeNull();
	const types = (value: string) =>
		act(() => {
			fireEvent.input(field, { target: { value } });
		});
	await types("As fast as we said?");
	screen.getByText(said);
	await types("Fast?");
	expect(screen.queryByText(said)).toBeNull();
});
