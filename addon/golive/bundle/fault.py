"""What is wrong with a bundle, and where."""

#: Places that are no part.
CONTAINER, MANIFEST, SIGNATURE = "container", "manifest", "signature"


class BundleFault(Exception):
    """A bundle that is not taken.

    :param where: "container", "manifest", "signature", or the name of a part
    :param code: why; `golive.bundle` has the words for each
    """

    def __init__(self, where, code):
        super().__init__(f"{where}: {code}")
        self.where = where
        self.code = code
