import type { Part } from "../workspace/part.ts";
import { SignOutDialog } from "./SignOutDialog.tsx";
import { SignOutRow } from "./SignOutRow.tsx";

/** Going home, and what becomes of the open conversations. */
export const signOutPart: Part = {
	Account: SignOutRow,
	Dialog: SignOutDialog,
};
