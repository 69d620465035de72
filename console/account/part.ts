import { person } from "../../ui/icons.ts";
import type { Part } from "../workspace/part.ts";
import { AccountRow } from "./AccountRow.tsx";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { LazyAccount } from "./LazyAccount.tsx";
import { SetUpFirst } from "./SetUpFirst.tsx";
import { accountWords } from "./words.ts";

/** What a person sets for themselves, and the question who they are. */
export const accountPart: Part = {
	page: {
		name: "account",
		label: accountWords.link,
		icon: person,
		Page: LazyAccount,
		// Its link stands in the account's sheet.
		isFor: () => false,
	},
	Account: AccountRow,
	Dialog: ConfirmDialog,
	SetUp: SetUpFirst,
};
