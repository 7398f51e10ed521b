from odoo import http
from odoo.http import request

from ..models.ir_http import GO_ON


class GoliveTurnController(http.Controller):
    """The link of an activity: through a login, to the record of the run, with the dock on it."""

    @http.route("/golive/turn/<string:uid>", type="http", auth="user", methods=["GET"])
    def open_turn(self, uid):
        """Changes nothing on the server: to take the turn is for the person to say in the dock.

        The session carries the run to the page that is loaded next, which an address would keep.
        """
        request.session[GO_ON] = uid
        return request.redirect(request.env["golive.run"]._address(uid))
