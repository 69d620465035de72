// @vitest-environment happy-dom
import { render, screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import { MessageText } from "../../../ui/MessageText.tsx";
import { cutText } from "./cut-text.ts";

test("MS8 a text is shown at once, and its links are found when what finds them is loaded", async () => {
	const text = "See https://shop.example/a, please";
	const { container } = render(<MessageText text={text} cut={cutText} />);
	expect(container.textContent).toBe(text);
	expect(screen.queryByRole("link")).toBeNull();
	const link = await screen.findByRole("link");
	expect(link.getAttribute("href")).toBe("https://shop.example/a");
	expect(container.textContent).toBe(text);
});
