from functools import wraps

from odoo.http import SessionExpiredException


def of_the_page(method):
    """For what a page calls: refused once the browser's session is somebody else's.

    All tabs of a browser share one session. Odoo's client says in its context whose page it is, and
    only the server can compare that with the session without a moment between the two.

    :raise SessionExpiredException: to the page it means "log in again", and it
        keeps what it has to send
    """

    @wraps(method)
    def checked(self, *args, **kwargs):
        if self.env.context.get("uid", self.env.uid) != self.env.uid:
            raise SessionExpiredException("Somebody else has logged in here since.")
        return method(self, *args, **kwargs)

    return checked
