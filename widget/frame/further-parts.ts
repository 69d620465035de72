/**
 * A line for each file that is loaded with the first letter, beside that of the chat itself. The list stands in a file
 * of its own: whoever only looks does not pay for their names either.
 */
export const FURTHER_PARTS = [
	() => import("./rating/load-rating.tsx"),
	() => import("./survey/load-asking.tsx"),
	() => import("./return-link/load-return-link.tsx"),
	() => import("./comment-card/load-comment-card.tsx"),
	() => import("./promises/load-promises.tsx"),
	() => import("./repair/load-repair.tsx"),
	() => import("./complaints/load-complaints.tsx"),
	() => import("./agreements/load-agreements.tsx"),
	() => import("./attachments/load-attachments.tsx"),
	() => import("./product-card/load-product-card.tsx"),
	() => import("./composer/load-tables.ts"),
	() => import("./shop-page/load-looking.ts"),
	// A list would leave out the types of parts that fit where another one does.
] as const;
