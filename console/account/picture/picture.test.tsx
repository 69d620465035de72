// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PICTURE_PIXELS } from "../../../protocol/account-limits.ts";
import { settled } from "../../testing/staged.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { opensAccount, presses, submits } from "../testing.support.tsx";
import { openPicture } from "./open-picture.ts";

const drawn = vi.hoisted(() => ({
	crops: [] as { x: number; y: number; side: number }[],
}));
// happy-dom draws nothing.
vi.mock("./draw-crop.ts", () => ({
	drawCrop: () => {},
	croppedPicture: async (_: unknown, crop: (typeof drawn.crops)[0]) => {
		drawn.crops.push(crop);
		return new Blob(["square"], { type: "image/webp" });
	},
}));

let workspace: Workspace;
const opens = async (...args: Parameters<typeof opensAccount>) => {
	const at = await opensAccount(...args);
	workspace = at.workspace;
	return at;
};
beforeEach(() => {
	drawn.crops = [];
	vi.stubGlobal("createImageBitmap", async () => ({ width: 400, height: 100 }));
});
afterEach(() => {
	workspace?.leave();
	cleanup();
	vi.unstubAllGlobals();
});

/** As its first bytes say. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(40);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	new DataView(bytes.buffer).setUint32(16, width);
	new DataView(bytes.buffer).setUint32(20, height);
	return bytes;
}

async function chooses(...bytes: BlobPart[]) {
	const input = document.querySelector(
		'input[type="file"]',
	) as HTMLInputElement;
	const file = new File(bytes, "face.png", { type: "image/png" });
	Object.defineProperty(input, "files", { value: [file], configurable: true });
	await act(async () => {
		fireEvent.change(input);
		await vi.dynamicImportSettled();
	});
	await act(settled);
}

it("AC47 sends the chosen square alone, and shows it everywhere", async () => {
	const at = await opens(
		{},
		{
			"PUT /console/account/picture": () =>
				at.becomes({ picture: "/pictures/x" }),
		},
	);
	await chooses(png(400, 100));
	const slider = (name: string) =>
		screen.getByLabelText<HTMLInputElement>(name);
	await expect.poll(() => screen.queryByLabelText("Zoom")).not.toBeNull();
	expect(slider("Up and down").disabled).toBe(true);
	await act(
		() => void fireEvent.input(slider("Zoom"), { target: { value: "2" } }),
	);
	await act(
		() =>
			void fireEvent.input(slider("Left and right"), {
				target: { value: "1" },
			}),
	);
	expect(slider("Up and down").disabled).toBe(false);
	await submits(screen.getByLabelText("Zoom"));
	expect(drawn.crops).toEqual([{ x: 350, y: 25, side: 50 }]);
	const [sent] = at.saidOf("PUT /console/account/picture") as Blob[];
	expect(sent?.type).toBe("image/webp");
	expect(
		document.querySelector(".account-picture img")?.getAttribute("src"),
	).toBe("/pictures/x");
	expect(workspace.me.value.picture).toBe("/pictures/x");
	expect(screen.queryByLabelText("Zoom")).toBeNull();
	expect(document.activeElement?.textContent).toBe("Choose another picture");
});

it("AC47 says in the dialog why the relay does not take it", async () => {
	await opens(
		{},
		{
			"PUT /console/account/picture": () => ({
				ok: false,
				refusal: { code: "bad_picture", why: "broken" },
			}),
		},
	);
	await chooses(png(400, 100));
	await expect.poll(() => screen.queryByLabelText("Zoom")).not.toBeNull();
	await submits(screen.getByLabelText("Zoom"));
	expect(screen.getByRole("alert").textContent).toMatch(/can’t be read/);
	expect(screen.getByLabelText("Zoom")).toBeTruthy();
	await presses("Cancel");
	expect(screen.queryByLabelText("Zoom")).toBeNull();
});

it("AC47 removes the picture after it has asked", async () => {
	const at = await opens(
		{ picture: "/pictures/x" },
		{
			"DELETE /console/account/picture": () => at.becomes({ picture: null }),
		},
	);
	await presses("Remove the picture");
	await presses("Remove it");
	expect(document.querySelector(".account-picture img")).toBeNull();
	expect(document.activeElement?.textContent).toBe("Choose a picture");
});

it.each([
	[
		"an svg",
		"<svg xmlns='http://www.w3.org/2000/svg'/>",
		/^This picture can’t be used/,
	],
	["a zip that is named .png", "PK\u0003\u0004", /^This picture can’t be used/],
	[
		"forty million pixels and some",
		png(8_000, PICTURE_PIXELS / 8_000 + 1),
		/too many pixels/,
	],
	["one that is damaged", png(4, 4), /can’t be read/],
])(
	"AC47 refuses %s in words, before anything is sent",
	async (_, bytes, says) => {
		const broken = async () => Promise.reject(new Error("cannot be decoded"));
		expect(await openPicture(new Blob([bytes]), broken)).toMatch(says);
	},
);

it("AC47 refuses a file of more than thirty megabytes", async () => {
	const file = { size: 30 * 1024 * 1024 + 1 } as Blob;
	expect(await openPicture(file)).toMatch(/more than 30 MB/);
});
