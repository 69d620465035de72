// @vitest-environment happy-dom
import { useSignal } from "@preact/signals";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { useKeptChoice } from "./use-kept-choice.ts";

afterEach(cleanup);

const VALUES = [1, 2, 3];
const kept = vi.fn();
afterEach(() => kept.mockClear());

function Group() {
	const chosen = useSignal<number | null>(null);
	const { group, one } = useKeptChoice(
		VALUES,
		chosen.value,
		(value) => {
			kept(value);
			chosen.value = value;
		},
		(key) => VALUES.find((each) => String(each) === key) ?? null,
	);
	return (
		<fieldset {...group}>
			{VALUES.map((value) => (
				<input
					key={value}
					type="radio"
					name="n"
					aria-label={`${value}`}
					{...one(value)}
				/>
			))}
			<button type="button">within</button>
		</fieldset>
	);
}

const radio = (name: string) =>
	screen.getByRole<HTMLInputElement>("radio", { name });

/** As a browser does it: the next button gets the focus and a click, while the key is down. */
function arrow(from: string, to: string) {
	fireEvent.keyDown(radio(from), { key: "ArrowRight" });
	radio(to).focus();
	fireEvent.click(radio(to));
	fireEvent.keyUp(radio(to), { key: "ArrowRight" });
}

function begin() {
	render(<Group />);
	radio("1").focus();
}

test("RT5 a way through the group by arrows keeps nothing; leaving keeps where it ended", () => {
	begin();
	arrow("1", "2");
	arrow("2", "3");
	expect(kept).not.toHaveBeenCalled();
	expect(radio("3").checked).toBe(true);
	fireEvent.focusOut(radio("3"), {
		relatedTarget: screen.getByRole("button", { name: "within" }),
	});
	expect(kept).not.toHaveBeenCalled();
	fireEvent.focusOut(radio("3"), { relatedTarget: null });
	expect(kept.mock.calls).toEqual([[3]]);
});

test("RT5 who only goes past answers nothing", () => {
	begin();
	fireEvent.keyDown(radio("1"), { key: "Tab" });
	fireEvent.focusOut(radio("1"), { relatedTarget: null });
	expect(kept).not.toHaveBeenCalled();
});

test.each([" ", "Enter"])(
	"RT5 the key %j keeps where the arrows stand, once",
	(key) => {
		begin();
		arrow("1", "2");
		fireEvent.keyDown(radio("2"), { key });
		// Some browsers click all the same.
		fireEvent.click(radio("2"));
		fireEvent.focusOut(radio("2"), { relatedTarget: null });
		expect(kept.mock.calls).toEqual([[2]]);
	},
);

test("RT5 the key of a number keeps at once, and a shortcut does not", () => {
	begin();
	fireEvent.keyDown(radio("1"), { key: "2", ctrlKey: true });
	fireEvent.keyDown(radio("1"), { key: "3" });
	expect(kept.mock.calls).toEqual([[3]]);
});

test("RT5 a pointer keeps at once, also where the arrows stood, and not what they stood at before", () => {
	begin();
	arrow("1", "2");
	// The label takes the focus away first.
	fireEvent.pointerDown(radio("3"));
	fireEvent.focusOut(radio("2"), { relatedTarget: null });
	fireEvent.click(radio("3"));
	expect(kept.mock.calls).toEqual([[3]]);
	arrow("3", "1");
	fireEvent.pointerDown(radio("1"));
	fireEvent.click(radio("1"));
	expect(kept.mock.calls).toEqual([[3], [1]]);
});

test("RT5 a click without a key is meant, as of a screen reader", () => {
	begin();
	fireEvent.click(radio("2"));
	expect(kept.mock.calls).toEqual([[2]]);
});
