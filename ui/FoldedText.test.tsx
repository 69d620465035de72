// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, expect, test } from "vitest";
import { FoldedText } from "./FoldedText.tsx";

afterEach(cleanup);

const words = { showAll: "Show all", showLess: "Show less" };

function Foldable({ text }: { text: string }) {
	const [isOpen, setOpen] = useState(false);
	return (
		<FoldedText text={text} words={words} isOpen={isOpen} onToggle={setOpen}>
			<p>{text}</p>
		</FoldedText>
	);
}

test.each([
	["x".repeat(900), false],
	["x".repeat(901), true],
	[Array(12).fill("x").join("\n"), false],
	[Array(13).fill("x").join("\n"), true],
])("TX4 a text folds from 13 lines or 901 characters (%#)", (text, folds) => {
	const { container } = render(<Foldable text={text} />);
	expect(container.querySelector("button") !== null).toBe(folds);
	// Out of sight, and read aloud all the same.
	expect(container.querySelector("p")?.textContent).toBe(text);
});

test("TX4 the button opens and folds, and says which", () => {
	const { container } = render(<Foldable text={"x".repeat(901)} />);
	const button = screen.getByRole("button", { name: "Show all" });
	expect(button.getAttribute("aria-expanded")).toBe("false");
	fireEvent.click(button);
	expect(button.textContent).toBe("Show less");
	expect(button.getAttribute("aria-expanded")).toBe("true");
	expect(container.querySelector(".fold-shut")).toBeNull();
	fireEvent.click(button);
	expect(container.querySelector(".fold-shut")).not.toBeNull();
});

test("TX4 whatever scrolls in what is out of sight opens it", () => {
	const { container } = render(<Foldable text={"x".repeat(901)} />);
	fireEvent.scroll(container.querySelector(".fold-shut") as Element);
	expect(container.querySelector(".fold-shut")).toBeNull();
});
