// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { piecesOf } from "../protocol/links.ts";
import { Avatar } from "./Avatar.tsx";
import { MessageText } from "./MessageText.tsx";
import { FaceChoice } from "./RatingFaces.tsx";

afterEach(cleanup);

const WORDS = { 1: "one", 2: "two", 3: "three", 4: "four", 5: "five" };

test("markup stays text", () => {
	const hostile = `<img src=x onerror=alert(1)> <b>&amp;</b> {{x}} javascript:alert(1)`;
	const { container } = render(<MessageText cut={piecesOf} text={hostile} />);
	expect(container.textContent).toBe(hostile);
	expect(container.querySelector("img, b, a")).toBeNull();
});

test("an object in place of a text shows nothing", () => {
	const forged = { type: "img", props: { src: "x" }, constructor: undefined };
	const { container } = render(
		<MessageText cut={piecesOf} text={forged as unknown as string} />,
	);
	expect(container.textContent).toBe("");
	expect(container.querySelector("img")).toBeNull();
});

test("links open elsewhere and tell nothing", () => {
	render(
		<MessageText
			cut={piecesOf}
			text={"See https://shop.example/a?b=1.\nThanks"}
		/>,
	);
	const link = screen.getByRole("link");
	expect(link.getAttribute("href")).toBe("https://shop.example/a?b=1");
	expect(link.getAttribute("target")).toBe("_blank");
	expect(link.getAttribute("rel")).toBe("noopener noreferrer");
	expect(link.parentElement?.getAttribute("dir")).toBe("auto");
});

test("the keys 1 to 5 choose a face; others, and shortcuts, do not", () => {
	const choose = vi.fn();
	render(
		<FaceChoice
			question="How?"
			words={WORDS}
			chosen={null}
			onChoose={choose}
		/>,
	);
	const group = screen.getByRole("group", { name: "How?" });
	fireEvent.keyDown(group, { key: "4" });
	fireEvent.keyDown(group, { key: "6" });
	fireEvent.keyDown(group, { key: "2", ctrlKey: true });
	expect(choose.mock.calls).toEqual([[4]]);
});

test("each face has its word, and none is chosen before one chooses", () => {
	const choose = vi.fn();
	render(
		<FaceChoice
			question="How?"
			words={WORDS}
			chosen={null}
			onChoose={choose}
		/>,
	);
	const faces = screen.getAllByRole<HTMLInputElement>("radio");
	expect(faces.map(({ checked }) => checked)).toEqual(Array(5).fill(false));
	fireEvent.click(screen.getByRole("radio", { name: "two" }));
	expect(choose).toHaveBeenCalledWith(2);
});

test("an avatar shows one whole letter", () => {
	const { container } = render(<Avatar name=" émile" />);
	expect(container.textContent).toBe("É");
});
