// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { speakIn } from "../testing/speak-in.support.ts";

// What nobody speaks: each text in brackets, so that what stands in no file of words is seen.
await speakIn("pseudo");
const { opensAccount } = await import("../account/testing.support.tsx");
const { inWorkspace } = await import("../testing/in-workspace.tsx");
const { WorkspaceView } = await import("../shell/WorkspaceView.tsx");
const { SignIn } = await import("../session/SignIn.tsx");
const { createSession } = await import("../session/session.ts");

afterEach(cleanup);
// The document of the tests has none of these.
Object.assign(globalThis, { isSecureContext: true });
HTMLElement.prototype.hidePopover ??= () => {};

/** Names, and what Intl says of days, languages and keys. */
const OURS =
	/^(Noor|Ada|N|A|Lamps|English|română|français|lietuvių|svenska|italiano|Deutsch|Firefox on Linux|noor@example.com|\W|\d)*$/;

/** Of texts and names that are read aloud: what is in no brackets. */
function unbracketed(): string[] {
	const said: string[] = [];
	const walker = document.createTreeWalker(document.body, 4);
	while (walker.nextNode()) said.push(walker.currentNode.textContent ?? "");
	for (const element of document.body.querySelectorAll("*"))
		for (const name of ["aria-label", "title", "placeholder", "alt"])
			said.push(element.getAttribute(name) ?? "");
	return said.map(withoutBrackets).filter((text) => /\p{L}{2}/u.test(text));
}

function withoutBrackets(text: string): string {
	const shorter = text.replace(/\[[^[\]]*\]/g, "");
	return shorter === text ? text.trim() : withoutBrackets(shorter);
}

const strange = () => unbracketed().filter((text) => !OURS.test(text));

it("the sign-in page says nothing that is not translated", () => {
	const session = createSession(async () => ({
		kind: "refused",
		refusal: { code: "retry" },
	}));
	render(
		<SignIn
			session={session}
			reason={{ kind: "none" }}
			at="inbox"
			offers={{ console: "", relay: "", mail: true, passkeys: true }}
		/>,
	);
	expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^\[/);
	expect(strange()).toEqual([]);
});

it("one's own account says nothing that is not translated", async () => {
	const { workspace } = await opensAccount();
	expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^\[/);
	expect(strange()).toEqual([]);
	workspace.leave();
});

it("the inbox says nothing that is not translated", async () => {
	const { workspace } = await inWorkspace(<WorkspaceView />);
	expect(strange()).toEqual([]);
	workspace.leave();
});
