"""A database for training: people may practise in it, and scenarios be checked."""


def make(hospital):
    hospital.env["golive.database"].declare(
        {
            "kind": "training",
            "reason": "The demo hospital: everything in it is invented.",
        }
    )
