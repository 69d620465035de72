# Tells the chat of an order, so that a survey can ask how it went. Python 3.8 or newer, nothing to install.
#
#   tell_order({"order": "LL-4821", "at": "2026-05-30T10:15:00Z", …})    when it is placed
#   tell_order({…, "deliveredAt": "2026-06-02"})                         once it has arrived
#
# Call it on your server: as often as you like, the same order is kept once. The secret never goes to a browser.
import base64
import hashlib
import hmac
import json
import os
import time
import urllib.request

RELAY = "YOUR-RELAY"
SITE = "YOUR-SITE"
KEY_ID = "YOUR-KEY-ID"
VALID_FOR_S = 5 * 60


def tell_order(order):
    # It raises HTTPError. 5xx and 429 pass by themselves: call it again later. What else is refused says in its
    # body which claim is wrong.
    request = urllib.request.Request(
        f"{RELAY}/orders/{SITE}",
        data=signed_order(order).encode(),
        headers={"Content-Type": "application/jwt"},
    )
    urllib.request.urlopen(request).read()


def signed_order(order):
    secret = os.environ.get("SHOPBELL_IDENTITY_KEY")
    if not secret:
        raise RuntimeError("SHOPBELL_IDENTITY_KEY is not set")
    now = int(time.time())
    head = {"alg": "HS256", "typ": "JWT", "kid": KEY_ID}
    claims = {"aud": SITE, "iat": now, "exp": now + VALID_FOR_S, **order}
    signed = ".".join(base64url(json.dumps(part).encode()) for part in (head, claims))
    key = base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    signature = hmac.new(key, signed.encode(), hashlib.sha256).digest()
    return signed + "." + base64url(signature)


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


# To try it: SHOPBELL_IDENTITY_KEY=… python3 order.py
if __name__ == "__main__":
    print(
        signed_order(
            {
                "order": "LL-4821",
                "at": "2026-05-30T10:15:00Z",
                "products": ["Lamp “Žvakė”"],
                # The customer's id in your books, as in the identity.
                "sub": "1042",
                "email": "zaneta@example.com",
                # Only if the customer has agreed to be asked by mail.
                "maySurveyByMail": True,
                "locale": "lt",
            }
        )
    )
