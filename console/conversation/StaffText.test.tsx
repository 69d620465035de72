// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { StaffText } from "./StaffText.tsx";

afterEach(cleanup);

test("a link whose letters may deceive names the host that it opens, any other stands as it was written", () => {
	render(
		<StaffText
			text={"See https://p\u0430ypal.com/a and https://shop.example/b"}
		/>,
	);
	const [deceiving, plain] = screen.getAllByRole("link");
	expect(deceiving?.textContent).toBe(
		"https://p\u0430ypal.com/a (xn--pypal-4ve.com)",
	);
	expect(plain?.textContent).toBe("https://shop.example/b");
});
