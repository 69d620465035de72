import { createLazy } from "../workspace/lazy.ts";

export const promiseDialog = createLazy(async () => {
	const { PromiseDialog } = await import("./PromiseDialog.tsx");
	return PromiseDialog;
});

export const promiseButton = createLazy(async () => {
	const { PromiseButton } = await import("./PromiseDialog.tsx");
	return PromiseButton;
});

export const promiseEntry = createLazy(async () => {
	const { PromiseEntry } = await import("./PromiseEntry.tsx");
	return PromiseEntry;
});

export const personPromises = createLazy(async () => {
	const { PersonPromises } = await import("./PersonPromises.tsx");
	return PersonPromises;
});

export const followUpsButton = createLazy(async () => {
	const { FollowUpsButton } = await import("./FollowUpsButton.tsx");
	return FollowUpsButton;
});

export const followUpsPage = createLazy(async () => {
	const { FollowUpsPage } = await import("./FollowUpsPage.tsx");
	return FollowUpsPage;
});

export const leavingDue = createLazy(async () => {
	const { leavingPromises } = await import("./leaving-promises.ts");
	return leavingPromises;
});
