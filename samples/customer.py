# Says to the chat who is signed in at your shop. Python 3.8 or newer, nothing to install.
#
#   <script … data-identity="{{ identity_of(customer, orders) }}"></script>
#
# Sign on every page view, on your server. The secret never goes to a browser.
import base64
import hashlib
import hmac
import json
import os
import time

SITE = "YOUR-SITE"
KEY_ID = "YOUR-KEY-ID"
VALID_FOR_S = 30 * 60


def identity_of(customer, orders=()):
    secret = os.environ.get("SHOPBELL_IDENTITY_KEY")
    if not secret:
        raise RuntimeError("SHOPBELL_IDENTITY_KEY is not set")
    now = int(time.time())
    head = {"alg": "HS256", "typ": "JWT", "kid": KEY_ID}
    claims = {
        "aud": SITE,
        # The customer's id in your books. It never changes; names and addresses do.
        "sub": str(customer["id"]),
        "name": customer["name"],
        "email": customer["email"],
        # The newest ten are shown.
        "orders": list(orders),
        "iat": now,
        "exp": now + VALID_FOR_S,
    }
    signed = ".".join(base64url(json.dumps(part).encode()) for part in (head, claims))
    key = base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    signature = hmac.new(key, signed.encode(), hashlib.sha256).digest()
    return signed + "." + base64url(signature)


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


# To try it: SHOPBELL_IDENTITY_KEY=… python3 customer.py
if __name__ == "__main__":
    print(
        identity_of(
            {"id": "1042", "name": "Žaneta Müller", "email": "zaneta@example.com"},
            [{"id": "LL-4821", "at": "2026-05-30", "total": 129.5, "currency": "EUR"}],
        )
    )
