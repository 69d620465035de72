// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { NeverAnsweredMark } from "./AttentionMarks.tsx";

afterEach(cleanup);

it("AT10 an earlier conversation that nobody answered says so, and another one does not", () => {
	render(<NeverAnsweredMark earlier={{ neverAnswered: false }} />);
	render(<NeverAnsweredMark earlier={{}} />);
	expect(screen.queryByText("Never answered")).toBeNull();
	render(<NeverAnsweredMark earlier={{ neverAnswered: true }} />);
	expect(screen.getByText("Never answered")).toBeTruthy();
});
