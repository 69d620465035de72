import { addStyle } from "../../ui/add-style.ts";
import { beginCard } from "./begin-card.ts";
import { CardTray } from "./CardTray.tsx";
import { ProductCard } from "./ProductCard.tsx";
import { ProductPicker } from "./ProductPicker.tsx";
import css from "./products.css?inline";

// The one sheet of the console comes with its first view.
addStyle(css);

/** What is loaded with the first card, chosen or shown. */
export const productParts = { beginCard, CardTray, ProductCard, ProductPicker };
